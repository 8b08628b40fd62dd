using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Web;

/// <summary>The looks of verdicts, the same on every page.</summary>
internal static class VerdictStyle
{
    /// <summary>The class of a verdict that is kept as its word.</summary>
    public static string Of(string verdict) => Enum.GetValues<Verdict>().Where(v => Words.Of(v) == verdict).Select(Of).FirstOrDefault("is-unknown");

    /// <summary>The class of a verdict in the style sheet.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.NotSubject or Verdict.NoLicenseRequired => "is-free",
        Verdict.Authorized or Verdict.ExceptionAvailable => "is-authorized",
        Verdict.LicenseRequired => "is-license",
        Verdict.Prohibited => "is-prohibited",
        _ => "is-unknown",
    };
}
