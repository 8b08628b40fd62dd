using Longarm.Core;

namespace Longarm.Products;

/// <summary>The facts of an item as properties of a component: read again they are the same facts.</summary>
/// <param name="remarks">Where is said what cannot be carried.</param>
internal sealed class ComponentProperties(List<string> remarks)
{
    private readonly FactTexts texts = new(remarks);
    private readonly List<(string Name, string Value)> properties = [];
    private string title = "";

    /// <summary>The properties of a component, in their order.</summary>
    public IReadOnlyList<(string Name, string Value)> Of(WrittenComponent component)
    {
        var item = component.Item;
        title = item.Title;
        properties.Clear();
        AddName(item);
        if (item.Kind.Known?.Text is not ("commodity" or "software"))
        {
            AddEach("kind", texts.Words(item.Kind, What("kind")));
        }

        var origins = texts.Words(item.Origin, What("origin"));
        AddEach("origin", origins);
        AddStages("origin", item.Stages, WrittenStages.AddNothing(item, origins));
        Add("value", texts.Amount(item.Value, What("value")));
        AddList("trait", item.Traits);
        AddList("for", item.For);
        foreach (var (nomenclature, code) in item.Codes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            AddEach($"class:{nomenclature}", texts.Words(code, What($"class:{nomenclature}")));
        }

        foreach (var (name, spec) in item.Specs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Add($"spec:{name}", texts.Amount(spec, What($"spec:{name}")));
        }

        AddCompleteness("parts", item.Parts);
        AddCompleteness("made-with", item.MadeWith);
        AddCompleteness("materials", item.Materials);
        AddRelations(component);
        AddMaterials(item);
        if (item.DesignedBy.Value is not UnknownValue)
        {
            _ = texts.Left(What("designed-by"), item.DesignedBy.ToString());
        }

        return [.. properties];
    }

    // Every component must have a name: where nobody knows it, what stands there is a label.
    private void AddName(Item item)
    {
        if (item.Name.Known is not null)
        {
            return;
        }

        Add("name", LongarmProperties.Unknown);
        if (item.Name.Value is not UnknownValue)
        {
            _ = texts.Left(What("name"), item.Name.ToString());
        }
    }

    private void AddRelations(WrittenComponent component)
    {
        foreach (var (whole, part) in component.Uses)
        {
            var quantity = texts.Amount(part.Quantity, What("quantity")) ?? LongarmProperties.Unknown;
            var how = texts.Word(part.How, What("how")) ?? LongarmProperties.Unknown;
            Add("use", $"{whole.Ref}|{quantity}|{how}");
        }

        foreach (var (tool, production) in component.Tools)
        {
            Add("made-with", $"{tool.Ref}|{texts.Word(production.Role, What("role")) ?? LongarmProperties.Unknown}");
        }
    }

    private void AddMaterials(Item item)
    {
        Dictionary<string, int> seen = [];
        foreach (var material in item.Materials.Known?.Elements.Cast<Material>() ?? [])
        {
            var element = texts.Word(material.Element, What("element")) ?? "";
            if (element.AsSpan().IndexOfAny(':', '#') >= 0)
            {
                _ = texts.Left(What("element"), element);
                element = "";
            }

            var number = seen[element] = seen.GetValueOrDefault(element) + 1;
            var symbol = $"material:{element}{(number == 1 && element.Length > 0 ? "" : $"#{number}")}";
            Add(symbol, texts.Amount(material.Mass, What("mass")) ?? LongarmProperties.Unknown);
            Add($"{symbol}:form", texts.Word(material.Form, What("form")));
            var origins = texts.Words(material.Origin, What("origin"));
            AddEach($"{symbol}:origin", origins);
            AddStages($"{symbol}:origin", material.Stages, WrittenStages.AddNothing(material, origins));
            Add($"{symbol}:value", texts.Amount(material.Value, What("value")));
            AddEach($"{symbol}:processed-with", texts.Words(material.ProcessedWith, What("processed-with")));
        }
    }

    private void AddStages(string name, IReadOnlyList<OriginStage> stages, bool addNothing)
    {
        if (stages.Count > 0 && !addNothing)
        {
            remarks.Add($"The stages of {title} are left out: whoever reads them would conclude more than its origin says.");
            return;
        }

        foreach (var stage in stages)
        {
            if (stage.Name.Length == 0 || stage.Name.Contains(':', StringComparison.Ordinal) || stage.Shares.Count == 0)
            {
                _ = texts.Left(What("a stage of its origin"), stage.ToString());
                continue;
            }

            Add($"{name}:{stage.Name}", string.Join(';', stage.Shares.Select(share => $"{share.Place}={ProductQuantity.Text(share.Percent)}")));
            Add($"{name}:{stage.Name}:basis", stage.Basis);
        }
    }

    private void AddList(string name, Fact<ListValue> fact)
    {
        if (fact.Known is not { } list)
        {
            return;
        }

        foreach (var value in list.Elements)
        {
            Add(name, value.ToString());
        }

        if (!list.IsComplete || list.Elements.Count == 0)
        {
            Add(name, list.IsComplete ? "none" : "partial");
        }
    }

    private void AddCompleteness(string name, Fact<ListValue> fact)
    {
        if (fact.Known is { } list)
        {
            Add(name, !list.IsComplete ? "partial" : list.Elements.Count == 0 ? "none" : "complete");
        }
    }

    private void AddEach(string name, IReadOnlyList<string> values)
    {
        foreach (var value in values)
        {
            Add(name, value);
        }
    }

    private void Add(string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            properties.Add((LongarmProperties.Prefix + name, value));
        }
    }

    private string What(string fact) => $"{fact} of {title}";
}
