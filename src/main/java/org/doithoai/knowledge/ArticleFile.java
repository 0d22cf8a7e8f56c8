package org.doithoai.knowledge;

import java.nio.file.Path;

/**
 * A file that may hold an article, not yet read as one.
 *
 * @param source its path relative to the knowledge folder, with {@code /} between names
 * @param path where it lies
 * @param hash changes when the content changes: SHA-256 as 64 hexadecimal digits, of the whole file
 *     or, of one larger than {@link ArticleReader#LIMIT}, of its beginning and its size; the word
 *     {@code unreadable} for a file that cannot be opened
 */
public record ArticleFile(String source, Path path, String hash) {}
