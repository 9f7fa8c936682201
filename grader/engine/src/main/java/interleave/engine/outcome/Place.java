package interleave.engine.outcome;

import interleave.engine.CodeUnderTest;
import interleave.engine.Location;
import interleave.engine.ThreadReport;
import interleave.engine.runtime.Ending.Standing;
import interleave.engine.runtime.Site;
import interleave.engine.runtime.Sites;
import java.util.List;
import java.util.Optional;

/// Where in the code under test a thread is.
record Place(CodeUnderTest code) {
    /// The innermost line of the student's that a thread stands at.
    Optional<Location> of(Standing standing, String role) {
        return inside(standing, role).or(() -> of(standing.site(), role));
    }

    /// The same, if it is still in the student's code.
    Optional<Location> inside(Standing standing, String role) {
        return code.innermost(frames(standing))
                .map(frame -> new Location(fileOf(frame), frame.getLineNumber(), role));
    }

    /// A site, if it is in the student's code.
    Optional<Location> of(int number, String role) {
        Site site = Sites.at(number);
        return (site.flags() & Site.STUDENT) == 0
                ? Optional.empty()
                : Optional.of(new Location(site.file(), site.line(), role));
    }

    List<ThreadReport> reports(List<Standing> standings) {
        return standings.stream()
                .map(one -> new ThreadReport(one.name(), doing(one), code.lines(frames(one))))
                .toList();
    }

    static String doing(Standing standing) {
        return standing.holder() == null
                ? standing.doing()
                : standing.doing() + ", held by " + standing.holder();
    }

    private static StackTraceElement[] frames(Standing standing) {
        return standing.stack().toArray(StackTraceElement[]::new);
    }

    private static String fileOf(StackTraceElement frame) {
        return String.valueOf(frame.getFileName());
    }
}
