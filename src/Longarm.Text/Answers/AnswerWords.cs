using System.Globalization;
using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Text;

/// <summary>How an answer is said to a person.</summary>
public static class AnswerWords
{
    /// <summary>A verdict: <c>no license required</c>.</summary>
    public static string Plain(Verdict verdict) => Words.Of(verdict).Replace('-', ' ');

    /// <summary>A verdict in words.</summary>
    public static string Say(VerdictRange range) => range.Verdict switch
    {
        Verdict.Undetermined => $"Undetermined: between {Plain(range.Certain)} and {Plain(range.Possible)}.",
        var verdict => $"{char.ToUpperInvariant(Plain(verdict)[0])}{Plain(verdict)[1..]}.",
    };

    /// <summary>Since when a rule is in force, by which act, and how far that is confirmed.</summary>
    public static string Dates(ActiveRule rule)
    {
        var from = rule.InForce.From is { } start ? $"in force since {start}" : "in force";
        var until = rule.InForce.Until is { } end ? $" until {end}" : "";
        var evidence = rule.Version?.Evidence is { } support and not Evidence.Seen ? $", {Words.Of(support)}" : "";
        var unverified = rule.InForce.UnverifiedSince is { } day ? $", not verified since {day:yyyy-MM-dd}" : "";
        return $"{from}{until}: {rule.InForce.Source}{evidence}{unverified}";
    }

    /// <summary>The policy by which an application would be reviewed, as a sentence with a blank before it; empty where none is known.</summary>
    public static string Policy(Ground ground) => (ground.Policy, ground.PossiblePolicy) switch
    {
        (null, null) => "",
        (null, { } harder) => $" Review policy: perhaps {Plain(harder)}.",
        ({ } policy, { } harder) when policy != harder => $" Review policy: {Plain(policy)}, perhaps {Plain(harder)}.",
        ({ } policy, _) => $" Review policy: {Plain(policy)}.",
    };

    private static string Plain(ReviewPolicy policy) => Words.Of(policy).Replace('-', ' ');

    /// <summary>A share, exact or with its ends: <c>30 %</c>, <c>20 % to 145 %</c>, <c>20 % or more</c>.</summary>
    public static string Share(Amount share) => share switch
    {
        { High: null } => $"{Percent(share.Low ?? 0)} or more",
        { IsDefinite: true } => Percent(share.Low!.Value),
        _ => $"{Percent(share.Low ?? 0)} to {Percent(share.High.Value)}",
    };

    private static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.####} %");
}
