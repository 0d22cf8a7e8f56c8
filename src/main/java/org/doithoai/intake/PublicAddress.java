package org.doithoai.intake;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses belong to the public internet, by the special-purpose registries of IANA (RFC
 * 6890 and its successors). Addresses of IPv6 that carry one of IPv4 (mapped, NAT64, 6to4) are what
 * they carry.
 */
final class PublicAddress {

  private static final String[] INNER_4 = {
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4"
  };

  /** Of IPv6 only this is given out for the public; the exceptions within it follow. */
  private static final String GLOBAL_6 = "2000::/3";

  private static final String[] INNER_6 = {"2001::/23", "2001:db8::/32", "3fff::/20"};
  private static final String NAT64 = "64:ff9b::/96";
  private static final String SIX_TO_FOUR = "2002::/16";

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet6Address) {
      if (isIn(bytes, NAT64)) {
        return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
      }
      if (isIn(bytes, SIX_TO_FOUR)) {
        return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
      }
      return isIn(bytes, GLOBAL_6) && Arrays.stream(INNER_6).noneMatch(net -> isIn(bytes, net));
    }
    return address instanceof Inet4Address && isPublic4(bytes);
  }

  private static boolean isPublic4(byte[] address) {
    return Arrays.stream(INNER_4).noneMatch(net -> isIn(address, net));
  }

  private static boolean isIn(byte[] address, String network) {
    int slash = network.indexOf('/');
    int bits = Integer.parseInt(network.substring(slash + 1));
    byte[] prefix = literal(network.substring(0, slash));
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> (i % 8);
      if ((address[i / 8] & mask) != (prefix[i / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** Of a number no name service is asked. */
  private static byte[] literal(String address) {
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException impossible) {
      throw new AssertionError(address, impossible);
    }
  }
}
