using Longarm.Core;
using Longarm.Screening;

namespace Longarm.Web;

/// <summary>How the page on ownership says things.</summary>
internal static class OwnershipWords
{
    /// <summary>How a party stands, as the picture shows it: <c>listed</c>, <c>maybe</c> listed, <c>owned</c>, <c>open</c> or <c>free</c>.</summary>
    public static string StateOf(OwnershipView view, int party) => (view.IsListed(party), view.IsOwned(party)) switch
    {
        (Truth.True, _) => "listed",
        (Truth.Unknown, _) when !view.MatchesOf(party).IsEmpty => "maybe",
        (_, Truth.True) => "owned",
        (Truth.False, Truth.False) => "free",
        _ => "open",
    };

    /// <summary>The same in words.</summary>
    public static string StateText(string state) => state switch
    {
        "listed" => "listed",
        "maybe" => "may be listed",
        "owned" => "owned by listed parties",
        "free" => "neither listed nor so owned",
        _ => "not known",
    };

    /// <summary>A share, or its bounds.</summary>
    public static string Share(ShareRange share) => share == ShareRange.Unknown ? "share not known" : share.ToString();

    /// <summary>What is said of a party where the picture is pointed at.</summary>
    public static string Says(OwnershipView view, int party)
    {
        var best = view.MatchesOf(party) is [var first, ..] ? $"; {first.Party.List} {first.Party.Entry}, {first.Score:0.00}" : "";
        return $"{view.Graph.Name(party)}: {StateText(StateOf(view, party))}{best}";
    }

    /// <summary>The answer to whether a party is owned so.</summary>
    public static string Answer(Truth truth) => truth switch { Truth.True => "yes", Truth.False => "no", _ => "not known" };

    /// <summary>How an answer looks.</summary>
    public static string Style(Truth truth) => truth switch { Truth.True => "is-prohibited", Truth.False => "is-free", _ => "is-unknown" };

    /// <summary>A step of a proof.</summary>
    public static string Step(OwnershipView view, OwnershipStep step)
    {
        string Name(string id) => view.Graph.Find(id) is { } party ? view.Graph.Name(party) : id;
        var counts = step.Counts == Truth.True ? "counts" : "may count";
        return $"{Name(step.Owner)} ({counts}) has {(step.Share == ShareRange.Unknown ? "a share that nobody tells" : step.Share.ToString())} of {Name(step.Owned)}";
    }
}
