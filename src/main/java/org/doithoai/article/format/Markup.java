package org.doithoai.article.format;

/**
 * What a page's mark-up says of a block of its text, as numbers to be weighed.
 *
 * @param linked the share of its letters that are links, 0 to 1
 * @param clutter 2 where it stands in an element that is seldom part of an article by its kind or
 *     the names of its class, 1 where such names are also given to articles, else 0
 * @param hidden whether it stands in what a browser does not show at first
 * @param caption whether it stands beneath a picture or fills a box with one
 * @param share the share of the page's longer texts that stand in the same element, 0 to 1
 * @param alike the share of those texts that stand in elements of the same names and classes, 0 to
 *     1
 * @param levels how many elements it stands in within the one that holds half of those texts
 * @param headline where it stands: -1 before the headline, 0 as the headline, 1 behind it or in a
 *     page without one
 * @param joint how many elements up from the headline the first one is that holds both
 * @param otherArticle whether it stands in an {@code article} that the headline does not stand in
 * @param otherHeading whether a heading of the headline's rank stands between the two
 */
public record Markup(
    double linked,
    int clutter,
    boolean hidden,
    boolean caption,
    double share,
    double alike,
    int levels,
    int headline,
    int joint,
    boolean otherArticle,
    boolean otherHeading) {}
