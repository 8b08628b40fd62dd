using System.Globalization;
using Longarm.Screening;

namespace Longarm.Assessments;

/// <summary>A list of parties against which those of cases are screened.</summary>
/// <param name="List">Its word in the vocabulary.</param>
/// <param name="Day">The day whose list it is; null: not told.</param>
/// <param name="Origin">Where it is from, where no day says it.</param>
/// <param name="LeftOut">Rows of it that could not be read.</param>
/// <param name="Hash">What tells it from other editions.</param>
/// <param name="Entries">Reads its entries.</param>
internal sealed record ListToScreen(string List, DateOnly? Day, string Origin, int LeftOut, string Hash, Func<IReadOnlyList<ListedParty>> Entries)
{
    /// <summary>The list and its day, in words.</summary>
    public string Said => Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{List} of {day:yyyy-MM-dd}") : $"{List} from {Origin}";

    /// <summary>An edition that is held.</summary>
    public static ListToScreen Of(HeldLists held, HeldEdition edition) =>
        new(edition.List, edition.Day, edition.File, edition.LeftOut, edition.Hash, () => held.Parties(edition));
}
