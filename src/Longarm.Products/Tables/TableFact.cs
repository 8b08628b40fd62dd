namespace Longarm.Products;

/// <summary>What a column of a table may tell of a part.</summary>
public enum TableFact
{
    /// <summary>Where it stands on a board: <c>R1, R2</c>.</summary>
    Reference,

    /// <summary>The number that the owner of the table gave it.</summary>
    Part,

    /// <summary>What it is called.</summary>
    Name,

    /// <summary>What it is, in a sentence.</summary>
    Description,

    /// <summary>Its electrical value, such as <c>10k</c>.</summary>
    Rating,

    /// <summary>Its footprint or package.</summary>
    Footprint,

    /// <summary>Who made it.</summary>
    Manufacturer,

    /// <summary>The number that its manufacturer gave it.</summary>
    Mpn,

    /// <summary>How many.</summary>
    Quantity,

    /// <summary>Unit of the quantity.</summary>
    Unit,

    /// <summary>Price of one.</summary>
    UnitPrice,

    /// <summary>For how many the price is.</summary>
    PricePer,

    /// <summary>Price of all of the row.</summary>
    ExtendedPrice,

    /// <summary>Currency of the prices.</summary>
    Currency,

    /// <summary>Where it was made.</summary>
    Origin,

    /// <summary>Its U.S. export control classification number.</summary>
    UsCcl,

    /// <summary>Its U.S. tariff number.</summary>
    UsHts,

    /// <summary>Its number in some country's tariff, of which the first six digits are the same everywhere.</summary>
    Hs,

    /// <summary>Its number on the dual-use list of the European Union.</summary>
    EuDualUse,

    /// <summary>How deep it stands in the product: <c>..2</c>.</summary>
    Level,

    /// <summary>The group of alternates of which one is in the product.</summary>
    Alternates,

    /// <summary>How often it is used, in percent.</summary>
    UsageProbability,

    /// <summary>Whether it is left off the board.</summary>
    NotFitted,

    /// <summary>Whether it is put on the board.</summary>
    Fitted,
}

/// <summary>The words for what a column may tell.</summary>
public static class TableFacts
{
    private static readonly Dictionary<string, TableFact> ByWord = Enum.GetValues<TableFact>().ToDictionary(WordOf, fact => fact, StringComparer.Ordinal);

    /// <summary>All words.</summary>
    public static IReadOnlyCollection<string> Words => ByWord.Keys;

    /// <summary>The word of a fact: <c>unit-price</c>.</summary>
    public static string WordOf(TableFact fact) =>
        string.Concat(fact.ToString().Select((sign, at) => char.IsAsciiLetterUpper(sign) ? $"{(at > 0 ? "-" : "")}{char.ToLowerInvariant(sign)}" : $"{sign}"));

    /// <summary>The fact of a word; null if there is none.</summary>
    public static TableFact? Of(string word) => ByWord.TryGetValue(word, out var fact) ? fact : null;
}
