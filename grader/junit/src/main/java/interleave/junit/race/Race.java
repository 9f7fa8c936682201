package interleave.junit.race;

/// A kata's race: the same thing done one after the other and at the same time, by the student's
/// code.
///
/// A class beside the kata's visible tests implements it, has a constructor without parameters, and
/// is named in kata.toml: `race = "katas.sumrace.SumRaceCourse"`. It is timed in a plain JVM of its
/// own, without the engine, and nothing about its times is ever a criterion.
///
/// Both methods return what they came to, so that no compiler can leave the work out, and so that
/// results which differ are noticed.
public interface Race {
    /// What is raced, and for which counts.
    ///
    /// @param processors how many this JVM sees
    Course course(int processors);

    /// Does it all on the calling thread, or one after the other.
    ///
    /// @param count one of the course's
    Object sequentially(int count) throws Exception;

    /// Does the same at the same time, as the student's code does that.
    ///
    /// @param count one of the course's
    /// @return what [#sequentially] returns for the same count
    Object concurrently(int count) throws Exception;
}
