using Longarm.Assessments;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>A product that was sent, as it was read: what pages ask of it is worked out once.</summary>
/// <param name="Id">What pages call it: it changes with the bytes, the name, the columns and the answers.</param>
/// <param name="Name">Name of its file.</param>
/// <param name="Remarks">What was passed over, or stays unknown.</param>
/// <param name="Index">Its items.</param>
public sealed record KeptProduct(string Id, string Name, IReadOnlyList<Mistake> Remarks, ProductIndex Index)
{
    private readonly Lazy<ProductValues> values = new(() => ProductValues.Of(Index));

    /// <summary>The file that it was read from; empty: none.</summary>
    public string File { get; init; } = "";

    /// <summary>The product itself.</summary>
    public Item Item => Index.Items[0];

    /// <summary>What its value consists of.</summary>
    public ProductValues Values => values.Value;
}

/// <summary>A file that was sent, in the store.</summary>
/// <param name="Id">What it is called: a hash of all the others and of its bytes.</param>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="IsTable">Whether it is a table.</param>
/// <param name="Columns">What a person said of the columns of a table; null: all is guessed.</param>
public sealed record KeptFile(string Id, string Name, string Path, long Bytes, bool IsTable, TableMapping? Columns)
{
    /// <summary>When it was last asked for.</summary>
    internal DateTimeOffset Used { get; set; }
}
