using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>What the Product page shows.</summary>
public sealed record ProductView
{
    /// <summary>Of larger products the answer is worked out when somebody asks for it, in components.</summary>
    public const int ManyComponents = 5000;

    /// <summary>The law.</summary>
    public required HeldLaw Law { get; init; }

    /// <summary>The day it is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The case that the product is the item of; null: none was opened.</summary>
    public JsonObject? Document { get; init; }

    /// <summary>The same as text.</summary>
    public string Text => Document is null ? "" : CaseDocument.TextOf(Document);

    /// <summary>What was chosen beside the facts.</summary>
    public CheckChoices Choices { get; init; } = CheckChoices.None;

    /// <summary>The product; null: none was opened, or it has mistakes.</summary>
    public KeptProduct? Product { get; init; }

    /// <summary>Mistakes in what was sent, all at once.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];

    /// <summary>What was just done, to be said aloud; null: nothing.</summary>
    public string? Said { get; init; }

    /// <summary>The product of a case.</summary>
    public static ProductView Of(ServerOptions server, ProductStore store, JsonObject document, CheckChoices choices, IReadOnlyList<Mistake> mistakes, string? said = null)
    {
        List<Mistake> found = [.. mistakes];
        var product = CaseProduct.IdOf(document) is not null ? CaseProduct.Of(document, store, found)
            : store.Look($"{document["item"]?.ToJsonString()}{document["items"]?.ToJsonString()}", () => Described(server.Law.Words, document, found));
        return new() { Law = server.Law, Today = server.Today, Document = document, Choices = choices, Product = product, Mistakes = found, Said = said };
    }

    // To be looked at, an item needs no case around it.
    private static Item? Described(VocabularyWords words, JsonObject document, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        if (MarkedReader.Read(SentCase.Name, CaseDocument.TextOf(document), mistakes) is not [MarkedMap map] || map["item"] is not { } item)
        {
            return null;
        }

        var read = StatedItem.Read(SentCase.Name, item, map["items"], "item", words, mistakes);
        return mistakes.Count > before ? null : read;
    }
}
