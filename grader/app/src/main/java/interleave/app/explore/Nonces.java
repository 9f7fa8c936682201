package interleave.app.explore;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.security.SecureRandom;

/// Numbers that only the grader and the runner at the other end of a connection know.
final class Nonces {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Nonces() {}

    /// Tells whoever has connected a number of its own: the runner does so before it runs anything
    /// of a submission's.
    static long agree(SocketChannel channel) throws IOException {
        long nonce = RANDOM.nextLong();
        var out = new DataOutputStream(Channels.newOutputStream(channel));
        out.writeLong(nonce);
        out.flush();
        return nonce;
    }
}
