using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>What the page of lists shows: what is held, and what changed in one of them between two days.</summary>
public sealed record ListsView
{
    /// <summary>The day it is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>All editions that are held.</summary>
    public IReadOnlyList<HeldEdition> Held { get; init; } = [];

    /// <summary>What is wrong in what was asked, or with what is held.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];

    /// <summary>The list that is compared; null: none was chosen.</summary>
    public string? List { get; init; }

    /// <summary>The earlier day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The later day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The comparison; null: none was asked for, or it cannot be made.</summary>
    public ListComparison? Comparison { get; init; }

    /// <summary>Lists of which there is more than one edition.</summary>
    public IEnumerable<IGrouping<string, HeldEdition>> Lists => Held.GroupBy(edition => edition.List);

    /// <summary>What the page shows for an address.</summary>
    internal static ListsView Of(IQueryCollection address, ListShelf shelf, DateOnly today)
    {
        List<Mistake> mistakes = [];
        Query query = new(address, mistakes);
        try
        {
            var held = shelf.Editions();
            var list = query.OneOf("list", [.. held.Select(edition => edition.List).Distinct()], "list");
            var (from, to) = (query.Day("from"), query.Day("to"));
            query.CheckOrder(from, to);
            var isAsked = list is not null && from is not null && to is not null && mistakes.Count == 0;
            return new()
            {
                Today = today,
                Held = held,
                List = list,
                From = from,
                To = to,
                Comparison = isAsked ? ListComparison.Of(shelf, list!, from!.Value, to!.Value, mistakes) : null,
                Mistakes = mistakes,
            };
        }
        catch (InvalidDataException damaged)
        {
            return new() { Today = today, Mistakes = [ScreenWords.Damaged(damaged)] };
        }
    }
}
