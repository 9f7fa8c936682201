package interleave.runner;

import interleave.engine.CodeUnderTest;
import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Thrown;
import interleave.junit.InterleavingFailure;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs one criterion through JUnit, with nothing registered but its Jupiter engine, and tells the
/// outcome as an event.
final class CriterionTest {
    private final Job job;
    private final SubmissionLoader loader;
    private final Launcher launcher =
            LauncherFactory.create(
                    LauncherConfig.builder()
                            .enableTestEngineAutoRegistration(false)
                            .enableLauncherSessionListenerAutoRegistration(false)
                            .enableLauncherDiscoveryListenerAutoRegistration(false)
                            .enableTestExecutionListenerAutoRegistration(false)
                            .enablePostDiscoveryFilterAutoRegistration(false)
                            .addTestEngines(new JupiterTestEngine())
                            .build());

    CriterionTest(Job job, SubmissionLoader loader) {
        this.job = job;
        this.loader = loader;
    }

    Event run(String criterion) throws ReflectiveOperationException {
        var outcome = new Outcome(criterion, new CodeUnderTest(job.packageName()));
        launcher.execute(request(method(criterion)), outcome);
        return outcome.event;
    }

    private Method method(String criterion) throws ReflectiveOperationException {
        int dot = criterion.indexOf('.');
        Class<?> type = loader.loadClass(job.packageName() + "." + criterion.substring(0, dot));
        String name = criterion.substring(dot + 1);
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(criterion));
    }

    private LauncherDiscoveryRequest request(Method method) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectMethod(method.getDeclaringClass(), method))
                .enableImplicitConfigurationParameters(false)
                .configurationParameters(
                        Map.of(
                                "interleave.seed",
                                String.valueOf(job.seed()),
                                "interleave.runs",
                                String.valueOf(job.runs())))
                .build();
    }

    /// Turns JUnit's notifications on one test into one event.
    private static final class Outcome implements TestExecutionListener {
        private final String criterion;
        private final CodeUnderTest code;
        private final AtomicInteger runs = new AtomicInteger(1);
        private Event event;

        Outcome(String criterion, CodeUnderTest code) {
            this.criterion = criterion;
            this.code = code;
            event = new Event.Broken(criterion, "the test was not run");
        }

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            String published = entry.getKeyValuePairs().get("runs");
            if (published != null) {
                runs.set(Integer.parseInt(published));
            }
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            event = new Event.Broken(criterion, "the test was skipped: " + reason);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                event =
                        result.getThrowable()
                                .map(this::failed)
                                .orElseGet(() -> new Event.Passed(criterion, runs.get()));
            } else if (result.getThrowable().isPresent()) {
                event = new Event.Broken(criterion, String.valueOf(result.getThrowable().get()));
            }
        }

        private Event failed(Throwable thrown) {
            if (thrown instanceof InterleavingFailure interleaving) {
                Exploration exploration = interleaving.exploration();
                return failed(
                        exploration.runs(),
                        exploration.passed(),
                        exploration.failure().orElseThrow());
            }
            if (thrown instanceof JUnitException) {
                return new Event.Broken(criterion, String.valueOf(thrown));
            }
            return failed(1, 0, new Thrown(code, thrown).failure());
        }

        private Event failed(int runs, int passed, Failure failure) {
            return new Event.Failed(
                    criterion,
                    failure.kind(),
                    failure.message(),
                    runs,
                    passed,
                    failure.locations(),
                    failure.threads());
        }
    }
}
