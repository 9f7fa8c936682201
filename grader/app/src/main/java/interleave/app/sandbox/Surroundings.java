package interleave.app.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What decides whether a sandbox can be had, and what to do where not.
///
/// @param system the operating system's name, as Java tells it
/// @param bubblewrapThere whether the program is installed
/// @param apparmorRestricts whether AppArmor keeps ordinary users from making namespaces, as on
///   Ubuntu since 24.04
/// @param container whether this is a container
/// @param codespace whether this is one of GitHub's Codespaces
record Surroundings(
        String system,
        boolean bubblewrapThere,
        boolean apparmorRestricts,
        boolean container,
        boolean codespace) {
    private static final Path APPARMOR =
            Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns");

    static Surroundings of(String system, Tools tools) {
        return new Surroundings(
                system,
                tools.find("bwrap").isPresent(),
                says(APPARMOR, "1"),
                Files.exists(Path.of("/.dockerenv")) || Files.exists(Path.of("/run/.containerenv")),
                Files.isDirectory(Path.of("/workspaces/.codespaces")));
    }

    private static boolean says(Path file, String value) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).strip().equals(value);
        } catch (IOException unreadable) {
            return false;
        }
    }

    boolean isLinux() {
        return system.toLowerCase(Locale.ROOT).contains("linux");
    }

    /// Why there is no sandbox and what to do about it, in one line.
    String remedy() {
        return cause() + "; for code that you would run anyway: --sandbox none";
    }

    private String cause() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return "macOS has no namespaces: grade in a Linux machine or virtual machine";
        }
        if (name.contains("windows")) {
            return "Windows has no namespaces: grade in WSL 2, with bubblewrap installed there";
        }
        if (codespace) {
            return "a Codespace may not make namespaces: grade on a machine of your own or in a workflow";
        }
        if (!bubblewrapThere) {
            return "bubblewrap is not installed: sudo apt-get install bubblewrap, or dnf install bubblewrap";
        }
        if (container) {
            return "this container may not make namespaces: start it with docker run"
                    + " --security-opt seccomp=unconfined --security-opt apparmor=unconfined"
                    + " --security-opt systempaths=unconfined";
        }
        if (apparmorRestricts) {
            return "AppArmor forbids namespaces here: sudo sysctl -w"
                    + " kernel.apparmor_restrict_unprivileged_userns=0, or give bwrap a profile of its own";
        }
        return "bubblewrap cannot make namespaces here: ask whoever runs this machine to allow"
                + " unprivileged user namespaces";
    }
}
