namespace Longarm.Core;

/// <summary>Places that the law names together.</summary>
/// <param name="members">Codes of the places.</param>
/// <param name="isCovered">Whether the members of the day are held at all; if not, nobody knows who is one.</param>
public sealed class PlaceGroup(IEnumerable<string> members, bool isCovered) : Value
{
    private readonly HashSet<string> places = [.. members];

    /// <summary>
    /// Whether a place, or the country it belongs to, is a member. A country whose part is a member is not itself one:
    /// the law lists the part apart.
    /// </summary>
    public Truth Holds(Place place) => !IsCovered ? Truth.Unknown : KleeneLogic.Of(places.Contains(place.Code) || places.Contains(place.Country));

    /// <summary>Whether the members of the day are held at all.</summary>
    public bool IsCovered => isCovered;

    /// <summary>The members, in order.</summary>
    public IReadOnlyList<string> Members => [.. places.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override string ToString() => $"{places.Count} places";
}
