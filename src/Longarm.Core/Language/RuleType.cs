namespace Longarm.Core.Language;

/// <summary>The families of types of the rule language.</summary>
public enum TypeKind
{
    /// <summary>A truth.</summary>
    Truth,

    /// <summary>A number, share, quantity or money; the name is the dimension.</summary>
    Amount,

    /// <summary>A text, or an enumeration whose name is the type's.</summary>
    Word,

    /// <summary>A code; the name is the nomenclature.</summary>
    Code,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A day or instant.</summary>
    Moment,

    /// <summary>A record; the name is its kind.</summary>
    Node,

    /// <summary>A row; the name is the table.</summary>
    Row,

    /// <summary>A list of something.</summary>
    List,

    /// <summary>A set of code trees; the name is the nomenclature.</summary>
    CodeSet,

    /// <summary>A group of places.</summary>
    PlaceGroup,
}

/// <summary>The type of an expression or a fact.</summary>
/// <param name="Kind">The family.</param>
/// <param name="Name">Dimension, enumeration, nomenclature, record kind or table; null where the family has none.</param>
/// <param name="Element">What a list holds.</param>
public sealed record RuleType(TypeKind Kind, string? Name = null, RuleType? Element = null)
{
    /// <summary>A truth.</summary>
    public static RuleType Truth { get; } = new(TypeKind.Truth);

    /// <summary>A plain number or share.</summary>
    public static RuleType Number { get; } = new(TypeKind.Amount, Unit.NumberDimension);

    /// <summary>Money.</summary>
    public static RuleType Money { get; } = new(TypeKind.Amount, Unit.MoneyDimension);

    /// <summary>A free text.</summary>
    public static RuleType Text { get; } = new(TypeKind.Word);

    /// <summary>A place.</summary>
    public static RuleType Place { get; } = new(TypeKind.Place);

    /// <summary>A day or instant.</summary>
    public static RuleType Moment { get; } = new(TypeKind.Moment);

    /// <summary>A record of a kind.</summary>
    public static RuleType Node(string kind) => new(TypeKind.Node, kind);

    /// <summary>A list.</summary>
    public static RuleType ListOf(RuleType element) => new(TypeKind.List, null, element);

    /// <summary>A word of an enumeration.</summary>
    public static RuleType Enum(string name) => new(TypeKind.Word, name);

    /// <summary>A quantity.</summary>
    public static RuleType Amount(string dimension) => new(TypeKind.Amount, dimension);

    /// <summary>A code of whatever nomenclature, as a license covers them.</summary>
    public static RuleType AnyCode { get; } = new(TypeKind.Code, "any");

    /// <summary>A code of a nomenclature.</summary>
    public static RuleType Code(string nomenclature) => new(TypeKind.Code, nomenclature);

    /// <summary>Several of them, for a message.</summary>
    private string Plural => Kind switch
    {
        TypeKind.Amount when Name == Unit.MoneyDimension => "amounts of money",
        TypeKind.Word => Name is null ? "texts" : $"words of {Name}",
        TypeKind.Row => $"rows of {Name}",
        TypeKind.Node => Name is "party" ? "parties" : $"{Name}s",
        TypeKind.List => "lists",
        _ => ToString()[2..] + "s",
    };

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        TypeKind.Truth => "a truth",
        TypeKind.Amount => Name switch { Unit.NumberDimension => "a number", Unit.MoneyDimension => "money", _ => $"{Article(Name)} {Name}" },
        TypeKind.Word => Name is null ? "a text" : $"a word of {Name}",
        TypeKind.Code => $"a {Name} code",
        TypeKind.Place => "a place",
        TypeKind.Moment => "a date",
        TypeKind.Node => $"{Article(Name)} {Name}",
        TypeKind.Row => $"a row of {Name}",
        TypeKind.List => $"a list of {Element?.Plural ?? "nothing"}",
        TypeKind.CodeSet => $"a set of {Name} codes",
        _ => "a group of places",
    };

    private static string Article(string? noun) => noun is ['a' or 'e' or 'i' or 'o', ..] ? "an" : "a";
}
