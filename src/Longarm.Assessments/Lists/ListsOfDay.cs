using System.Globalization;
using Longarm.Screening;

namespace Longarm.Assessments;

/// <summary>Lists of parties as of a day, ready to be asked.</summary>
/// <param name="Day">The day.</param>
/// <param name="Editions">The newest edition of each list on that day or before.</param>
/// <param name="Index">The names of all parties that are listed on the day.</param>
public sealed record ListsOfDay(DateOnly Day, IReadOnlyList<HeldEdition> Editions, NameIndex Index)
{
    /// <summary>The edition of a list; null if none is among them.</summary>
    public HeldEdition? Edition(string list) => Editions.FirstOrDefault(edition => edition.List == list);

    /// <summary>The lists with their days, in words.</summary>
    public string Said => string.Join(", ", Editions.Select(edition => string.Create(CultureInfo.InvariantCulture, $"{edition.List} of {edition.Day:yyyy-MM-dd}")));
}
