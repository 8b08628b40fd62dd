using System.Globalization;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>What the World page shows: a case over all destinations, or the mistakes that keep it from being shown.</summary>
public sealed record WorldView
{
    /// <summary>What was chosen.</summary>
    public required WorldRequest Asked { get; init; }

    /// <summary>Every mistake in it.</summary>
    public required IReadOnlyList<Mistake> Mistakes { get; init; }

    /// <summary>The document of the case.</summary>
    public string Document { get; init; } = "";

    /// <summary>The case.</summary>
    public Case? Facts { get; init; }

    /// <summary>The day that the case itself states.</summary>
    public string OwnDay { get; init; } = "";

    /// <summary>The answers.</summary>
    public WorldMap? Map { get; init; }

    /// <summary>How long the answers took.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>The place of the regime that colors the map among those that answer; −1: all together.</summary>
    public int Regime => Map is null ? -1 : Map.Regimes.Select(pack => pack.Id).ToList().IndexOf(Asked.Regime);

    /// <summary>The verdicts that the map shows at a destination.</summary>
    public VerdictRange Shown(Destination place) => Regime < 0 ? place.Overall : place.Regimes[Regime].Written;

    /// <summary>Determines what was chosen.</summary>
    public static WorldView Of(WorldRequest asked, HeldLaw law, ProductStore store, TimeProvider clock, CancellationToken stop)
    {
        List<Mistake> mistakes = [];
        var document = asked.Document ?? Samples.Find(asked.Sample)?.Text;
        if (document is null)
        {
            mistakes.Add(new("sample", 0, 0, "LW013", $"There is no sample “{asked.Sample}”. {Nearest.Advice(asked.Sample, [.. Samples.All.Select(s => s.Name)])}"));
        }

        mistakes.AddRange(Scenarios.Check(asked.Scenarios, law.Book));
        if (asked.Regime.Length > 0 && law.Book.Packs.All(pack => pack.Id != asked.Regime))
        {
            mistakes.Add(new("regime", 0, 0, "LW013", $"There is no regime “{asked.Regime}”. {Nearest.Advice(asked.Regime, [.. law.Book.Packs.Select(p => p.Id)])}"));
        }

        var item = document is null ? null : CaseDocument.Read(SentCase.Name, document, []) is { } read ? CaseProduct.Of(read, store, mistakes)?.Item : null;
        CaseOptions options = new(Item: item, On: Day(asked.On, "on", mistakes) is { } day ? Moment.On(day) : null, Known: Day(asked.Known, "known", mistakes));
        var own = document is null ? null : WorldMap.Read(SentCase.Name, document, law, options with { On = null }, mistakes);
        if (own is null || mistakes.Count > 0)
        {
            return new() { Asked = asked, Mistakes = mistakes };
        }

        // On its own day a case keeps its instants; on another, what it says of them no longer fits.
        var facts = options.On is { } on && on.Day != own.On.Day ? WorldMap.Read(SentCase.Name, document!, law, options, mistakes)! : own;
        var start = clock.GetTimestamp();
        var map = WorldMap.Of(law, facts, asked.Scenarios, stop);
        return new()
        {
            Asked = asked,
            Mistakes = [],
            Document = document!,
            Facts = facts,
            OwnDay = Iso(own.On.Day),
            Map = map,
            Took = clock.GetElapsedTime(start),
        };
    }

    /// <summary>A day as forms and addresses write it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text, string field, List<Mistake> mistakes)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        mistakes.Add(new(field, 0, 0, "LC023", $"“{text}” is no day. Write it as 2025-10-23."));
        return null;
    }
}
