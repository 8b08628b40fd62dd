using System.Globalization;
using Longarm.Assessments;
using Longarm.Core;

namespace Longarm.Web;

/// <summary>How pages say what rules are.</summary>
internal static class RuleWording
{
    /// <summary>A kind, in words: <c>exception limit</c>.</summary>
    public static string Plain(RuleKind kind) => Words.Of(kind).Replace('-', ' ');

    /// <summary>A text with a capital at its beginning.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A name such as <c>direct-product</c>, in words.</summary>
    public static string Spoken(string name) => Capital(name.Replace('-', ' '));

    /// <summary>A day, as everywhere.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Whether a rule is in force, in words.</summary>
    public static string Standing(InForce inForce) => inForce switch
    {
        { Truth: Truth.False } => "Not in force",
        { Truth: Truth.Unknown, OpenSince: { } since } => $"Open since {Day(since)}",
        { Truth: Truth.Unknown } => "Open",
        { From: { } from, Until: { } until } => $"In force from {from} until {until}",
        { From: { } from } => $"In force since {from}",
        _ => "In force",
    };

    /// <summary>The same, short.</summary>
    public static string ShortStanding(InForce inForce) => inForce switch
    {
        { Truth: Truth.False } => "no",
        { Truth: Truth.Unknown } => "open",
        { From: { } from } => $"since {Day(from.Day)}",
        _ => "yes",
    };

    /// <summary>The class of that in the style sheet.</summary>
    public static string Style(Truth truth) => $"stands-{Words.Of(truth)}";

    /// <summary>When something holds; empty if it has no dates.</summary>
    public static string Dates(Period period) => (period.From, period.Until) switch
    {
        ({ } from, { } until) => $"from {from} until {until}",
        ({ } from, null) => $"from {from}",
        (null, { } until) => $"until {until}",
        _ => "",
    };

    /// <summary>When a version ends: as it says, or where the next of its posture begins; null: not as far as is known.</summary>
    public static Moment? EndOf(Rule rule, RuleVersion version) => version.Period.Until ?? rule.Versions
        .Where(v => v.Posture == version.Posture && v.Period.From is { } from && from.Day > (version.Period.From?.Day ?? DateOnly.MinValue))
        .Select(v => v.Period.From).MinBy(from => from!.Day);

    /// <summary>How far something is supported, in words.</summary>
    public static string Support(Evidence evidence) => evidence switch
    {
        Evidence.Seen => "read in the source",
        Evidence.Unconfirmed => "not checked against the source",
        _ => "a reading that others may not share",
    };

    /// <summary>What a link to an official text opens.</summary>
    public static string Opens(OfficialLink link) => link.Finds switch
    {
        OfficialFind.Text => $"The text at {link.Name}, in a new window",
        OfficialFind.Search => $"A search for it at {link.Name}, in a new window",
        _ => $"The pages of {link.Name}, where it can be looked up, in a new window",
    };

    /// <summary>How much of a part of a law is held, in words.</summary>
    public static string Plain(CoverageStatus status) => Words.Of(status).Replace('-', ' ');

    /// <summary>The first digits of a hash.</summary>
    public static string Short(string hash) => hash.Length > 19 ? hash[7..19] : hash;

    /// <summary>Where the rules of a pack, or of a part of it, are listed.</summary>
    public static string PathOf(string regime, string part) => $"/rules?in={Uri.EscapeDataString(part.Length == 0 ? regime : $"{regime}/{part}")}";

    /// <summary>What a case expects, in words.</summary>
    public static string Expects(Expectation expected) =>
        expected.Aspect is null or "verdict" ? $"{expected.Id}: {expected.Value}" : $"{expected.Id} {expected.Aspect}: {expected.Value}";
}
