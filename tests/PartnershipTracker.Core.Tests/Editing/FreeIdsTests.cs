using PartnershipTracker.Core.Editing;

namespace PartnershipTracker.Core.Tests.Editing;

/// <summary>Ids for new records.</summary>
public sealed class FreeIdsTests
{
    [Fact]
    public void None_is_given_twice()
    {
        var ids = new FreeIds(["meeting", "meeting-3"]);
        ids.Reserve("visit");

        Enumerable.Range(0, 3).Select(_ => ids.Take("meeting")).Should().Equal("meeting-2", "meeting-4", "meeting-5");
        ids.Take("visit").Should().Be("visit-2");
        ids.Take("visit-2").Should().Be("visit-2-2");
    }
}
