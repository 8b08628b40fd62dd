using System.Globalization;
using Longarm.Screening;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>What the page on ownership is asked about a file.</summary>
public sealed record OwnershipAsked
{
    /// <summary>The day of which the owners and the lists count.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The party that is looked at; null: the page chooses.</summary>
    public string? Party { get; init; }

    /// <summary>What a person says of parties, by their ids: the list that each is on, or nothing where it is on none.</summary>
    public IReadOnlyDictionary<string, string> Marks { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether owners that nobody names are on no list.</summary>
    public bool IsRestUnlisted { get; init; }

    /// <summary>The graph of the file; null with the mistakes.</summary>
    internal OwnershipGraph? Read(ListFile file, List<Mistake> mistakes)
    {
        OwnershipGraphBuilder builder = new();
        if (!OwnershipReader.Read(file, Day, builder, mistakes))
        {
            return null;
        }

        var graph = builder.Build();
        if (graph.Parties == 0)
        {
            mistakes.Add(new(file.Name, 0, 0, "LW021", "This file tells of no holding on that day. Open a table with the columns owner, owned and share, or statements of the Beneficial Ownership Data Standard."));
            return null;
        }

        if (graph.Parties > OwnershipView.MostParties)
        {
            mistakes.Add(new(file.Name, 0, 0, "LW022", string.Create(CultureInfo.InvariantCulture, $"This file tells of {graph.Parties:N0} parties. The page takes {OwnershipView.MostParties:N0}: cut out those around the party that you look at.")));
            return null;
        }

        for (var party = 0; IsRestUnlisted && party < graph.Parties; party++)
        {
            builder.Owners(graph.Id(party), OwnersTold.RestIsUnlisted);
        }

        return IsRestUnlisted ? builder.Build() : graph;
    }

    /// <summary>What a form asks.</summary>
    internal static OwnershipAsked Read(IFormCollection form, DateOnly today, List<Mistake> mistakes)
    {
        var day = today;
        if (form["on"].ToString() is { Length: > 0 } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            mistakes.Add(new("on", 0, 0, "LC023", "This is no day. Choose one."));
            day = today;
        }

        // The list, which is one word, and the party; a blank alone before it says that it is on none.
        Dictionary<string, string> marks = [];
        foreach (var mark in form["mark"].OfType<string>())
        {
            var at = mark.IndexOf(' ', StringComparison.Ordinal);
            if (at >= 0)
            {
                marks[mark[(at + 1)..]] = mark[..at];
            }
        }

        return new()
        {
            Day = day,
            Party = form["party"].ToString().Trim() is { Length: > 0 } party ? party : null,
            Marks = marks,
            IsRestUnlisted = form["rest"] == "unlisted",
        };
    }
}
