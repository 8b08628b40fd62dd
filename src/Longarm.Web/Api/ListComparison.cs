using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>Two editions of a list, and what changed between them.</summary>
/// <param name="Before">The earlier one.</param>
/// <param name="After">The later one.</param>
/// <param name="Changes">What changed.</param>
public sealed record ListComparison(HeldEdition Before, HeldEdition After, ListChanges Changes)
{
    /// <summary>Compares the newest editions of a list on two days or before them; null with the mistakes.</summary>
    public static ListComparison? Of(ListShelf shelf, string list, DateOnly from, DateOnly to, List<Mistake> mistakes)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(mistakes);
        try
        {
            var editions = shelf.Editions().Where(edition => edition.List == list).ToList();
            var (before, after) = (At(editions, "from", from, list, mistakes), At(editions, "to", to, list, mistakes));
            return before is null || after is null ? null : new(before, after, ListChanges.Between(shelf.Parties(before), shelf.Parties(after)));
        }
        catch (InvalidDataException damaged)
        {
            mistakes.Add(ScreenWords.Damaged(damaged));
            return null;
        }
    }

    private static HeldEdition? At(List<HeldEdition> editions, string parameter, DateOnly day, string list, List<Mistake> mistakes)
    {
        var found = editions.Where(edition => edition.Day <= day).MaxBy(edition => edition.Day);
        if (found is null)
        {
            var first = editions.Count == 0 ? $"No “{list}” is held." : $"The first “{list}” that is held is of {editions.Min(edition => edition.Day):yyyy-MM-dd}. Write that day or a later one.";
            mistakes.Add(new(Query.PlaceOf(parameter), 0, 0, "LC072", first));
        }

        return found;
    }
}
