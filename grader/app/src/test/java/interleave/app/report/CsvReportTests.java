package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReportTests {
    private final CsvReport report = new CsvReport();

    @Test
    void aCriterionHasALine() {
        assertThat(report.render(List.of(Samples.mixed())).lines())
                .hasSize(8)
                .startsWith(
                        "submission,kata,criterion,title,verdict,kind,score,points,schedules,runs,passed,token",
                        "alice,05-connection-pool,Tests.Returnsapermit,Returns a permit,pass,,2,2,0,600,600,")
                .contains(
                        "alice,05-connection-pool,Tests.Countsitspermits,Counts its permits,fail,race,0,2,212,0,211,3f2a9c4-a2b2a1");
    }

    @Test
    void hostileTextStaysInItsCellAndIsNoFormula() {
        String text = report.render(List.of(Samples.hostile(), Samples.report("=1+1")));
        assertThat(text.split("\r\n")).hasSize(2);
        assertThat(
                        report.render(
                                List.of(
                                        Samples.report(
                                                "=HYPERLINK(\"x\")",
                                                Samples.kata("01-a", "A", Samples.pass("A", 1))))))
                .contains("\r\n\"'=HYPERLINK(\"\"x\"\")\",01-a");
    }
}
