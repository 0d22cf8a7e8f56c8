package org.doithoai.digest;

import java.util.List;
import java.util.Set;

/**
 * What a digest is made of.
 *
 * @param news in the order in which it was first indexed; what is no longer indexed is passed over
 * @param told the keys of the articles that earlier digests of the subscription told of, as far as
 *     they are kept
 * @param caughtUp whether the digest comes late, or stands for several that were missed
 * @param skip how many events of the same material were shown before
 */
public record DigestInput(List<NewsItem> news, Set<String> told, boolean caughtUp, int skip) {

  public DigestInput {
    news = List.copyOf(news);
    told = Set.copyOf(told);
  }
}
