package org.doithoai.web;

/** A page that says one thing: the frame's title, and a sentence on what to do. */
public record MessageView(Frame frame, String more) {}
