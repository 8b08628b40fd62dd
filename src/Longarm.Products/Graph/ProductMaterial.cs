using Longarm.Text;

namespace Longarm.Products;

/// <summary>A material in a component, as a file tells of it.</summary>
/// <param name="Line">Line of the file, from 1.</param>
internal sealed record ProductMaterial(int Line)
{
    /// <summary>By which symbol the file refers to it; null: it does not.</summary>
    public string? Symbol { get; init; }

    /// <summary>Facts in the words of a case file: <c>element</c>, <c>form</c>, <c>mass</c>, <c>value</c>, <c>origin</c>, <c>processed-with</c>.</summary>
    public List<(string Fact, MarkedScalar Value)> Facts { get; init; } = [];

    /// <summary>Facts of which the file itself says that it is one of several; null: none.</summary>
    public HashSet<string>? Alternatives { get; set; }

    /// <summary>Where it was mined and processed, stage by stage; null: the file does not say.</summary>
    public List<ProductStage>? Stages { get; set; }

    /// <summary>Whether a fact is stated.</summary>
    public bool Has(string fact) => Facts.Exists(f => f.Fact == fact);
}
