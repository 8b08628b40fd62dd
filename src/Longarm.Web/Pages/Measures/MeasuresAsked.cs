using System.Globalization;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>How the register is looked at.</summary>
public enum MeasuresView
{
    /// <summary>Lives beside one another, on an axis of time.</summary>
    Timeline,

    /// <summary>A table that can be sorted.</summary>
    Table,

    /// <summary>What happened between two days.</summary>
    Changes,
}

/// <summary>What the page of the register is asked for. All of it stands in the address.</summary>
public sealed record MeasuresAsked
{
    /// <summary>What the groups of the timeline may be made by.</summary>
    public static IReadOnlyList<string> Groupings { get; } = ["by", "kind", "state"];

    /// <summary>What the table may be sorted by; a hyphen before it turns it around.</summary>
    public static IReadOnlyList<string> Orders { get; } = ["title", "by", "against", "kind", "state", "since"];

    /// <summary>Day, knowledge, filters, overlays.</summary>
    public required AskedMeasures Register { get; init; }

    /// <summary>The day it is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>How it is looked at.</summary>
    public MeasuresView View { get; init; }

    /// <summary>What groups are made by.</summary>
    public string Group { get; init; } = "by";

    /// <summary>What the table is sorted by.</summary>
    public string Sort { get; init; } = "since";

    /// <summary>Whether from the last to the first.</summary>
    public bool IsDescending { get; init; } = true;

    /// <summary>The year that the axis begins with; null: that of the first event.</summary>
    public int? Since { get; init; }

    /// <summary>The days that are compared: after the first, up to the second.</summary>
    public required (DateOnly From, DateOnly To) Period { get; init; }

    /// <summary>The day asked about.</summary>
    public DateOnly Day => Register.On.Day;

    /// <summary>Reads an address. What is wrong in it is left out, and its mistakes added.</summary>
    public static MeasuresAsked Read(IQueryCollection query, HeldLaw law, DateOnly today, List<Mistake> mistakes)
    {
        Query fields = new(query, mistakes);
        var register = AskedMeasures.Read(fields, law, today, mistakes);
        var sort = fields.OneOf("sort", [.. Orders, .. Orders.Select(order => $"-{order}")], "order") ?? "-since";
        var view = fields.OneOf("view", Words.All<MeasuresView>(), "view");
        var to = fields.Day("to") ?? register.On.Day;
        var from = fields.Day("from") ?? MonthBefore(to);
        fields.CheckOrder(from, to);
        return new()
        {
            Register = register,
            Today = today,
            View = view is null ? MeasuresView.Timeline : Words.Read<MeasuresView>(view)!.Value,
            Group = fields.OneOf("group", Groupings, "grouping") ?? "by",
            Sort = sort.TrimStart('-'),
            IsDescending = sort.StartsWith('-'),
            Since = (int?)fields.Number("since", 1, 9990),
            Period = from > to ? (to, from) : (from, to),
        };
    }

    /// <summary>The address of this page, with some of what is asked for put otherwise.</summary>
    public string Link(params (string Name, string? Value)[] changes)
    {
        var pairs = Pairs().Where(pair => changes.All(c => c.Name != pair.Name)).Concat(changes)
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}").ToList();
        return pairs.Count == 0 ? "/measures" : $"/measures?{string.Join('&', pairs)}";
    }

    /// <summary>The page of a measure, at the same day, knowledge and overlays.</summary>
    public string LinkTo(string measure) => MeasureLinks.Page(measure, Day == Today ? null : Day, Register.Known, Register.Scenarios);

    private IEnumerable<(string Name, string? Value)> Pairs()
    {
        var filter = Register.Filter;
        return
        [
            ("view", View == MeasuresView.Timeline ? null : Words.Of(View)),
            ("on", Day == Today ? null : MeasureLinks.Text(Day)), ("known", MeasureLinks.Text(Register.Known)),
            ("by", filter.By), ("against", filter.Against), ("kind", filter.Kind), ("state", filter.State is { } state ? Words.Of(state) : null),
            ("group", Group == "by" ? null : Group), ("sort", (Sort, IsDescending) == ("since", true) ? null : $"{(IsDescending ? "-" : "")}{Sort}"),
            ("since", Since?.ToString(CultureInfo.InvariantCulture)),
            .. View == MeasuresView.Changes ? [("from", MeasureLinks.Text(Period.From)), ("to", MeasureLinks.Text(Period.To))] : Array.Empty<(string, string?)>(),
            .. Register.Scenarios.Select(s => ("scenario", (string?)s)),
        ];
    }

    private static DateOnly MonthBefore(DateOnly day) => day > DateOnly.MinValue.AddMonths(1) ? day.AddMonths(-1) : DateOnly.MinValue;
}
