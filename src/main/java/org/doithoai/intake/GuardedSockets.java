package org.doithoai.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that connect to public addresses only. The check is made on the very address that is
 * connected to, behind names, redirects and whatever a name server answers the second time.
 */
final class GuardedSockets extends SocketFactory {

  /** A name or a redirect leads into the own network. */
  static final class InnerAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    InnerAddressException(InetAddress address) {
      super("leads to the inner address " + address.getHostAddress());
    }
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress to, int timeout) throws IOException {
        if (!(to instanceof InetSocketAddress internet) || internet.isUnresolved()) {
          throw new IOException("no address to connect to");
        }
        if (!PublicAddress.is(internet.getAddress())) {
          throw new InnerAddressException(internet.getAddress());
        }
        super.connect(to, timeout);
      }

      @Override
      public void connect(SocketAddress to) throws IOException {
        connect(to, 0);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(InetAddress.getByName(host), port, local, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    Socket socket = createSocket();
    socket.bind(new InetSocketAddress(local, localPort));
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }
}
