using Longarm.Assessments;

namespace Longarm.Web;

/// <summary>What a server is started with.</summary>
/// <param name="Url">The address that it listens on: loopback, <c>http</c>, port 0 for any free one.</param>
/// <param name="Law">The law that it answers by.</param>
/// <param name="RulesFolder">The folder the packs were read from.</param>
/// <param name="Home">Where state is kept.</param>
/// <param name="Clock">Tells what day it is.</param>
/// <param name="MaxRecordBytes">How large the record may grow; null: as large as the disk allows.</param>
public sealed record ServerOptions(Uri Url, HeldLaw Law, string RulesFolder, HomeFolder Home, TimeProvider Clock, long? MaxRecordBytes = null)
{
    /// <summary>The day it is, in universal time.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
}
