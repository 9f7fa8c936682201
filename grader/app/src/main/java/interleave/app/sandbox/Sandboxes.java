package interleave.app.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/// Makes the sandbox of this machine, and sees it hold before any submission is let in.
///
/// @param system the operating system's name, as Java tells it
public record Sandboxes(String system) {
    /// Refuses at once where there is none, before anything is made for it.
    ///
    /// @throws NoSandboxHere with the remedy
    public void check() throws NoSandboxHere {
        if (!isPossible()) {
            throw new NoSandboxHere(remedy());
        }
    }

    /// Whether there is all that it takes; whether it holds is another matter.
    public boolean isPossible() {
        Surroundings surroundings = surroundings();
        return surroundings.isLinux() && surroundings.bubblewrapThere();
    }

    /// Makes and tries it.
    ///
    /// @param runtime the home of the java that the canary gets
    /// @param kit the folder that the archives are in
    /// @param cache the folder for what the sandbox itself takes
    /// @throws NoSandboxHere with the remedy, if this machine cannot shut anything in
    public Sandbox bubblewrap(Path runtime, Path kit, List<Path> archives, Path cache)
            throws NoSandboxHere, IOException {
        check();
        try {
            var sandbox =
                    new Bubblewrap(
                            Tools.OF_THE_SYSTEM,
                            Nobody.ifRoot(Tools.OF_THE_SYSTEM, kit),
                            Filters.in(cache, Tools.OF_THE_SYSTEM));
            String said = new Canary(runtime, kit, archives, Limits.USUAL.bounds()).says(sandbox);
            if (!said.equals(Canary.SHUT_IN)) {
                throw new NoSandboxHere("%s (%s)".formatted(remedy(), said));
            }
            return sandbox;
        } catch (NoSuchElementException missing) {
            throw new NoSandboxHere(
                    "%s is not installed, which the sandbox takes".formatted(missing.getMessage()));
        }
    }

    /// What to do where there is none, in one line.
    public String remedy() {
        return surroundings().remedy();
    }

    private Surroundings surroundings() {
        return Surroundings.of(system, Tools.OF_THE_SYSTEM);
    }
}
