package org.doithoai.article.format;

/** A stretch of a line of a page and where it stands, in points from the upper left corner. */
record Segment(String text, double x, double end, double y, double size) {}
