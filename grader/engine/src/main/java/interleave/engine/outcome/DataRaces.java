package interleave.engine.outcome;

import interleave.engine.CodeUnderTest;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.race.Race;
import interleave.engine.runtime.Site;
import interleave.engine.runtime.Sites;
import java.util.List;
import java.util.stream.Stream;

/// A data race as a failure of its own: on the JVM it is how a missing `volatile` or an unsafe
/// publication shows, even when each schedule gives the right answer.
public record DataRaces(CodeUnderTest code) {
    public Failure of(Race race) {
        Site earlier = Sites.at(race.earlierSite());
        Site later = Sites.at(race.laterSite());
        String one = race.earlierThread();
        String other = race.laterThread();
        return new Failure(
                Kind.DATA_RACE,
                "%s %s in %s:%d, %s %s in %s:%d, and nothing orders the two: no common lock, no volatile, no start or join in between. On a real machine the second may see an old value, or half of a new one."
                        .formatted(
                                one,
                                event(earlier),
                                earlier.file(),
                                earlier.line(),
                                other,
                                event(later),
                                later.file(),
                                later.line()),
                locations(race, one, other),
                List.of(),
                null);
    }

    private List<Location> locations(Race race, String one, String other) {
        var place = new Place(code);
        return Stream.of(
                        place.of(race.laterSite(), role(other, race.laterSite())),
                        place.of(race.earlierSite(), role(one, race.earlierSite())))
                .flatMap(location -> location.stream())
                .toList();
    }

    private static String role(String thread, int site) {
        return thread + " " + event(Sites.at(site)) + " here";
    }

    private static String event(Site site) {
        return site.event().replace(" on {}", "").replace(" of {}", "").replace("{}", "it");
    }
}
