using System.Text.Json.Nodes;

namespace Longarm.Web;

/// <summary>A call of the API, as its description tells it.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Its address.</param>
/// <param name="Id">What generated clients call it.</param>
/// <param name="Summary">What it does.</param>
internal sealed record ApiCall(string Method, string Path, string Id, string Summary)
{
    /// <summary>What may stand in its address.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>Name of the schema of what is sent; null: nothing is.</summary>
    public string? Body { get; init; }

    /// <summary>Whether a file is sent: as the body itself, or in a form.</summary>
    public bool TakesFile { get; init; }

    /// <summary>Schema of the answer; null: a word of plain text.</summary>
    public JsonNode? Answer { get; init; }

    /// <summary>Whether the answer has a tag by which a program can ask whether it has changed.</summary>
    public bool IsTagged { get; init; }
}

/// <summary>Something that may stand in an address.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Schema">Its schema.</param>
internal sealed record ApiParameter(string Name, string Description, JsonObject Schema)
{
    /// <summary>Whether the call needs it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it is a part of the path.</summary>
    public bool IsInPath { get; init; }
}
