package interleave.app.command;

import interleave.app.UserError;
import interleave.app.check.CaseGrading;
import interleave.app.compile.Compilation;
import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.compile.ThisJvm;
import interleave.app.doctor.Machine;
import interleave.app.explore.Effort;
import interleave.app.explore.Enclosure;
import interleave.app.explore.Explorer;
import interleave.app.explore.Kit;
import interleave.app.explore.PhasedExplorer;
import interleave.app.explore.RaceJvm;
import interleave.app.explore.Replayer;
import interleave.app.files.Folders;
import interleave.app.gate.Gate;
import interleave.app.grade.Grading;
import interleave.app.grade.Parallel;
import interleave.app.kata.Kata;
import interleave.app.kata.KataCatalog;
import interleave.app.mutation.MutantGrading;
import interleave.app.race.RaceRun;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.NoSandbox;
import interleave.app.sandbox.NoSandboxHere;
import interleave.app.sandbox.Runtimes;
import interleave.app.sandbox.Sandboxes;
import interleave.runner.race.Pace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// The surroundings of a command: the repository, the machine, the terminal and the clock, all
/// passed in by Main.
///
/// @param repository the root of the katas' repository
/// @param home where the user called the command: relative paths start here
/// @param colour whether the terminal shows colours and a line can be written over
/// @param columns of the terminal
public record Workspace(
        Path repository,
        Path home,
        Machine machine,
        InstantSource clock,
        PrintWriter out,
        PrintWriter err,
        boolean colour,
        int columns) {
    public KataCatalog katas() throws UserError {
        return KataCatalog.of(repository);
    }

    /// Whether this is the authors' repository; students have no solutions.
    boolean hasSolutions() {
        return Files.isDirectory(repository.resolve("solutions"));
    }

    Kit kit() throws UserError {
        return Kit.of(repository, machine.javaHome());
    }

    Compiler compiler() throws UserError {
        return new Compiler(kit().archives());
    }

    /// Where code runs that its owner answers for.
    Enclosure open() throws UserError {
        return new Enclosure(kit(), new NoSandbox(), new ThisJvm());
    }

    /// Where code of strangers runs. What it takes is made once, and that is said, for it takes
    /// seconds.
    ///
    /// @throws NoSandboxHere with the remedy, if this machine has no sandbox
    Enclosure shut() throws UserError, NoSandboxHere {
        var sandboxes = new Sandboxes(machine.system());
        sandboxes.check();
        if (!Files.isDirectory(machine.cache())) {
            err.println("Linking the runtimes of the sandbox, once …");
            err.flush();
        }
        try {
            var runtimes = new Runtimes(machine.javaHome(), machine.cache());
            return Enclosure.shut(kit(), runtimes, sandboxes, repository);
        } catch (IOException broken) {
            throw new UserError("the sandbox cannot be made: " + broken.getMessage(), broken);
        }
    }

    /// A grading with so much effort, ready to run.
    Grading grading(Enclosure enclosure, Effort effort, long seed) {
        Explorer explorer =
                new PhasedExplorer(
                        enclosure.kit(), Limits.USUAL.silence(), enclosure.sandbox(), effort, seed);
        return new Grading(
                        new Compiler(enclosure.kit().archives(), enclosure.compiler()),
                        Gate.closed(),
                        explorer,
                        clock)
                .explaining();
    }

    /// The same for the cases of katas, whose code their authors answer for.
    CaseGrading caseGrading(Effort effort, long seed) throws UserError {
        return new CaseGrading(kit(), effort, seed, clock);
    }

    /// The same for the mutants of their references.
    MutantGrading mutantGrading(Effort effort, long seed) throws UserError {
        return new MutantGrading(kit(), effort, seed, clock);
    }

    /// What plays one schedule again.
    Replayer replayer(boolean baton) throws UserError {
        return new Replayer(kit(), baton);
    }

    /// What runs a kata's race.
    RaceRun raceRun(Pace pace) throws UserError {
        return new RaceRun(new RaceJvm(kit()), pace);
    }

    /// Compiles a student's own code and puts the suite's tests beside it.
    ///
    /// @param classes an empty folder for the class files
    void compileOwn(TestSuite suite, Path classes) throws UserError, IOException {
        Compilation compilation =
                compiler().submission(suite, Compiler.sources(suite.kata().starter()), classes);
        switch (compilation) {
            case Compilation.Refused refused ->
                    throw new UserError("your code cannot be run: " + refused.message());
            case Compilation.Compiled compiled -> Folders.copy(suite.classes(), compiled.classes());
        }
    }

    /// Compiles the tests of these katas, each into a folder of its own below the given one.
    List<TestSuite> suites(List<Kata> katas, Path folder) throws UserError {
        Compiler compiler = compiler();
        var tasks = new ArrayList<Callable<TestSuite>>();
        for (Kata kata : katas) {
            tasks.add(() -> compiler.tests(kata, folder.resolve("suite-" + kata.id())));
        }
        return new Parallel(machine.processors()).run(tasks);
    }

    /// Compiles the tests of those katas whose code in this repository compiles; of the others one
    /// line each says why. A student's unfinished kata must not stand in the way of the rest.
    List<TestSuite> ownSuites(List<Kata> katas, Path folder) throws UserError, IOException {
        Compiler compiler = compiler();
        var suites = new ArrayList<TestSuite>();
        for (Kata kata : katas) {
            try {
                suites.add(compiler.tests(kata, folder.resolve("suite-" + kata.id())));
            } catch (UserError unfinished) {
                err.println("kata: " + unfinished.getMessage());
            }
        }
        err.flush();
        return suites;
    }

    /// Makes what test JVMs start faster with, and says so, for it takes seconds the first time.
    void prepare() throws UserError {
        Kit kit = kit();
        if (kit.isPrepared()) {
            return;
        }
        err.println("Preparing test JVMs, once …");
        err.flush();
        try {
            kit.prepare();
        } catch (IOException broken) {
            throw new UserError("test JVMs cannot be prepared: " + broken.getMessage(), broken);
        }
    }

    /// A path as the user meant it.
    Path resolve(Path path) {
        return home.resolve(path).normalize();
    }
}
