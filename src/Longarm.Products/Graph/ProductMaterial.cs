using Longarm.Text;

namespace Longarm.Products;

/// <summary>A material in a component, as a file tells of it.</summary>
/// <param name="Line">Line of the file, from 1.</param>
internal sealed record ProductMaterial(int Line)
{
    /// <summary>Facts in the words of a case file: <c>element</c>, <c>form</c>, <c>mass</c>, <c>value</c>, <c>origin</c>, <c>processed-with</c>.</summary>
    public List<(string Fact, MarkedScalar Value)> Facts { get; } = [];
}
