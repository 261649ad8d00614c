using Geo.Import.Studies;

namespace Geo.Import.Tests.Studies;

public sealed class DemoStudyTests
{
    [Fact]
    public void The_demo_study_has_no_fault() => Assert.Empty(StudyFile.Check(Checkout.File("data", "demo", "study.yaml")));
}
