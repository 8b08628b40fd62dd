using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Cli;

/// <summary>Exit codes of <c>check</c>, by section 3 of the public contract.</summary>
internal static class ExitCodes
{
    private static readonly int[] Order = [30, 40, 20, 10, 0];

    /// <summary>The first of 30, 40, 20, 10, 0 that occurred.</summary>
    public static int Of(IReadOnlyList<Determination> answers)
    {
        HashSet<int> occurred = [.. answers.Select(answer => Of(answer.Overall.Verdict))];
        return Order.FirstOrDefault(occurred.Contains);
    }

    private static int Of(Verdict verdict) => verdict switch
    {
        Verdict.NotSubject or Verdict.NoLicenseRequired => 0,
        Verdict.Authorized or Verdict.ExceptionAvailable => 10,
        Verdict.LicenseRequired => 20,
        Verdict.Prohibited => 30,
        _ => 40,
    };
}
