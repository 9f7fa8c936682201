package interleave.app.doctor;

/// What the doctor found about one thing that the grader or its users need.
///
/// @param thing what was looked for: "JDK 25"
/// @param health whether it is there
/// @param detail what exactly is there or missing
/// @param remedy the command that mends it; empty if nothing has to be mended
public record Symptom(String thing, Health health, String detail, String remedy) {
    /// How bad it is.
    public enum Health {
        WELL,
        /// Something works less well without it.
        OPTIONAL,
        MISSING
    }

    static Symptom well(String thing, String detail) {
        return new Symptom(thing, Health.WELL, detail, "");
    }

    static Symptom optional(String thing, String detail, String remedy) {
        return new Symptom(thing, Health.OPTIONAL, detail, remedy);
    }

    static Symptom missing(String thing, String detail, String remedy) {
        return new Symptom(thing, Health.MISSING, detail, remedy);
    }
}
