package org.doithoai.web;

/** A request that is none of ours; answered with its status and nothing else. */
final class BadRequestException extends RuntimeException {

  private final int status;

  BadRequestException(int status) {
    super("HTTP " + status);
    this.status = status;
  }

  int status() {
    return status;
  }
}
