package nl.sleutel.link;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Which addresses the portal may ask. An author could name an address of the network that the portal stands in: nothing
 * there is asked, by whatever name or redirect it is reached.
 */
interface ReachableAddresses {

    /** The open net, where sites usually are. */
    ReachableAddresses OPEN_NET = (address, port) -> (port == 80 || port == 443) && isPublic(address);

    boolean allows(InetAddress address, int port);

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        int first = b[0] & 0xFF;
        int second = b[1] & 0xFF;
        if (address instanceof Inet4Address) {
            boolean shared = first == 100 && second >= 64 && second < 128;
            boolean testing = (first == 198 && (second == 18 || second == 19))
                    || (first == 192 && second == 0 && (b[2] == 0 || b[2] == 2))
                    || (first == 198 && second == 51 && b[2] == 100)
                    || (first == 203 && second == 0 && b[2] == 113);
            return first != 0 && first != 127 && first < 224 && !shared && !testing;
        }
        // Only what is given out to the world (2000::/3), without what carries an IPv4 address in it (6to4, Teredo) and
        // what is for books.
        boolean carrier =
                (first == 0x20 && second == 0x02) || (first == 0x20 && second == 0x01 && b[2] == 0 && b[3] == 0);
        boolean books = first == 0x20 && second == 0x01 && (b[2] & 0xFF) == 0x0D && (b[3] & 0xFF) == 0xB8;
        return (first & 0xE0) == 0x20 && !carrier && !books;
    }
}
