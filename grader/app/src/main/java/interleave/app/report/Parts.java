package interleave.app.report;

import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import interleave.engine.Kind;
import java.util.EnumSet;
import java.util.Set;

/// Keeps account of what a page has so far, while it is put together from top to bottom: a page has
/// to stay small however much is wrong.
final class Parts {
    private static final int PICTURES = 64;

    /// Of all pictures together.
    private static final int STEPS = 900;

    /// Of one picture.
    private static final int MOST_STEPS = 48;

    private final int picturesOfKata;
    private final int room;
    private final Set<Kind> explained = EnumSet.noneOf(Kind.class);
    private int pictures;
    private int ofThisKata;

    private Parts(int picturesOfKata, int room) {
        this.picturesOfKata = picturesOfKata;
        this.room = room;
    }

    static Parts of(GradeReport report) {
        long katas = report.katas().stream().filter(kata -> schedules(kata) > 0).count();
        int each = Math.max(1, PICTURES / (int) Math.max(1, katas));
        long pictures =
                report.katas().stream().mapToLong(kata -> Math.min(each, schedules(kata))).sum();
        return new Parts(each, Math.min(MOST_STEPS, STEPS / (int) Math.max(1, pictures)));
    }

    private static long schedules(KataResult kata) {
        return Problem.of(kata).stream()
                .filter(problem -> problem.verdict() instanceof Verdict.Fail fail && hasSteps(fail))
                .count();
    }

    static boolean hasSteps(Verdict.Fail fail) {
        return fail.witness() != null && !fail.witness().steps().isEmpty();
    }

    void nextKata() {
        ofThisKata = 0;
    }

    /// Whether there is room for one more picture of this kata, which then counts.
    boolean takesPicture() {
        if (ofThisKata == picturesOfKata) {
            return false;
        }
        ofThisKata++;
        pictures++;
        return true;
    }

    /// How many pictures there are so far.
    int pictures() {
        return pictures;
    }

    /// How many steps each picture may have.
    int room() {
        return room;
    }

    /// Whether this is the first failure of its kind, which is explained.
    boolean explains(Kind kind) {
        return explained.add(kind);
    }
}
