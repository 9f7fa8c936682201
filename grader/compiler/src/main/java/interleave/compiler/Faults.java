package interleave.compiler;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with sources, as a file: how much of it there is, then each fault's file, line and
/// message.
public final class Faults {
    /// Nobody reads further.
    private static final int MOST = 100;

    /// What `writeUTF` can take at the worst three bytes a character, with room to spare.
    private static final int LONGEST_TEXT = 16_000;

    private Faults() {}

    /// Writes the first of them.
    static void write(List<Fault> faults, Path file) throws IOException {
        List<Fault> first = faults.subList(0, Math.min(MOST, faults.size()));
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(first.size());
            for (Fault fault : first) {
                out.writeUTF(cut(fault.file()));
                out.writeInt(fault.line());
                out.writeUTF(cut(fault.message()));
            }
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    /// Reads what [Main] has written.
    ///
    /// @throws IOException if it is no such file, or not a whole one
    public static List<Fault> read(Path file) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            int count = in.readInt();
            if (count < 0 || count > MOST) {
                throw new IOException("%d faults are not possible".formatted(count));
            }
            var faults = new ArrayList<Fault>();
            for (int i = 0; i < count; i++) {
                faults.add(new Fault(in.readUTF(), in.readInt(), in.readUTF()));
            }
            return faults;
        }
    }
}
