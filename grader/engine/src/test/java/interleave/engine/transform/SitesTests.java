package interleave.engine.transform;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.runtime.Site;
import org.junit.jupiter.api.Test;
import toys.Counter;
import toys.transform.Calls;
import toys.transform.Fields;
import toys.transform.Monitors;

class SitesTests {
    @Test
    void anIncrementIsAReadAndAWrite() throws Exception {
        SitesOf sites = SitesOf.transformed(Counter.class);

        assertThat(sites.events("run")).containsExactly("reads value", "writes value");
        assertThat(sites.all())
                .filteredOn(it -> it.event().equals("writes value"))
                .allSatisfy(
                        it -> {
                            assertThat(it.type()).isEqualTo("toys.Counter");
                            assertThat(it.file()).isEqualTo("Counter.java");
                            assertThat(it.line()).isPositive();
                            assertThat(it.field()).isEqualTo("toys/Counter.value");
                            assertThat(it.flags() & Site.STUDENT).isNotZero();
                        });
    }

    @Test
    void aVolatileFieldIsRecognisedThoughInherited() throws Exception {
        SitesOf sites = SitesOf.transformed(Fields.class);

        assertThat(sites.flagged("get", Site.VOLATILE))
                .containsOnly("reads count", "writes count", "reads inherited");
    }

    @Test
    void aFieldIsNamedAfterTheClassThatDeclaresIt() throws Exception {
        assertThat(SitesOf.transformed(Fields.class).all())
                .filteredOn(it -> it.event().equals("reads inherited"))
                .extracting(Site::field)
                .containsOnly("toys/transform/FieldsBase.inherited");
    }

    @Test
    void onlyWhatAConstructorWritesToItsOwnObjectIsConstruction() throws Exception {
        SitesOf sites = SitesOf.transformed(Fields.class);

        assertThat(sites.flagged("<init>", Site.CONSTRUCTION))
                .contains("writes count", "writes ratio", "writes inherited");
        assertThat(sites.flagged("get", Site.CONSTRUCTION)).isEmpty();
    }

    @Test
    void finalFieldsAreNoEvents() throws Exception {
        assertThat(SitesOf.transformed(Fields.class).all())
                .extracting(Site::event)
                .isNotEmpty()
                .noneMatch(it -> it.endsWith(" id") || it.endsWith(" longs"));
    }

    @Test
    void monitorsAreEnteredWaitedOnAndNotified() throws Exception {
        SitesOf sites = SitesOf.transformed(Monitors.class);

        assertThat(sites.events("nested"))
                .contains("enters the monitor of {}", "enters the monitor of {}");
        assertThat(sites.events("waited"))
                .containsExactly(
                        "enters the monitor of {}",
                        "waits on {}",
                        "waits on {}",
                        "notifies one thread waiting on {}",
                        "notifies all threads waiting on {}",
                        "leaves the monitor of {}",
                        "leaves the monitor of {}",
                        "leaves the monitor of {}");
        assertThat(sites.all()).allSatisfy(it -> assertThat(it.line()).isPositive());
    }

    @Test
    void callsAreNamedAfterTheTypeOfTheJdk() throws Exception {
        SitesOf sites = SitesOf.transformed(Calls.class);

        assertThat(sites.events("locked"))
                .contains("calls ReentrantLock.tryLock on {}", "calls StampedLock.validate on {}");
        assertThat(sites.events("threads"))
                .contains("starts {}", "waits for {} to end", "asks whether {} is alive");
        assertThat(sites.flagged("counted", Site.COLLECTION)).contains("calls Map.put on {}");
        assertThat(sites.flagged("counted", Site.WRITE))
                .contains("calls Map.put on {}")
                .doesNotContain("calls Map.getOrDefault on {}");
        assertThat(sites.flagged("counted", Site.SYNC)).contains("calls AtomicLong.get on {}");
    }

    @Test
    void aReferencedMethodIsAnEventOfALambda() throws Exception {
        assertThat(SitesOf.transformed(Calls.class).all())
                .filteredOn(it -> it.method().startsWith("lambda$referenced$i"))
                .extracting(Site::event)
                .contains(
                        "calls ReentrantLock.lock on {}",
                        "notifies all threads waiting on {}",
                        "calls List.add on {}",
                        "calls AtomicLong.incrementAndGet on {}");
    }
}
