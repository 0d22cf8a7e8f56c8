package org.doithoai.messaging;

import java.net.URI;

/** Addresses as they may be printed and logged. */
public final class PrintableAddress {

  private PrintableAddress() {}

  /** The address without a user's name and password. */
  public static String of(URI address) {
    String user = address.getRawUserInfo();
    return user == null ? address.toString() : address.toString().replace(user + "@", "");
  }
}
