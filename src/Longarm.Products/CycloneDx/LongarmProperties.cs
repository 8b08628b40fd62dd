using Longarm.Text;

namespace Longarm.Products;

/// <summary>
/// Properties of a component: the namespace <c>longarm:</c> for the facts that the format lacks, and the few of the
/// standard's own that are facts.
/// </summary>
internal static class LongarmProperties
{
    /// <summary>What the names of all of them begin with.</summary>
    public const string Prefix = "longarm:";

    /// <summary>Stands for what nobody knows, where something must stand.</summary>
    public const string Unknown = "unknown";

    private static readonly string[] Plain = ["origin", "value", "kind", "trait", "for"];
    private static readonly string[] OfMaterial = ["form", "origin", "value", "processed-with"];
    private static readonly string[] Names =
        [.. Plain, "class:NOMENCLATURE", "spec:NAME", "use", "made-with", "parts", "materials", "origin:STAGE", "material:SYMBOL", "element", "form", "tool:role"];

    /// <summary>Takes up a property.</summary>
    /// <param name="file">The product.</param>
    /// <param name="at">The component that has it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public static void Take(ProductFile file, int at, string name, MarkedScalar value)
    {
        if (name == "cdx:device:quantity")
        {
            ProductQuantity.Take(file, file.Components[at], value);
        }
        else if (name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            var own = file.Rest(name, Prefix.Length);
            if (own.StartsWith(InternalProperties.Prefix, StringComparison.Ordinal))
            {
                own = own[InternalProperties.Prefix.Length..];
                if (file.IsForOthers)
                {
                    InternalProperties.Withhold(file, at, own, value);
                    return;
                }
            }

            if (value.Text.Length == 0 || !(TakeFact(file.Components[at], own, value) || TakeOrigin(file.Components[at], own, value) || TakeUse(file, at, own, value)))
            {
                file.Remark(value.Line, "LP013", $"The property “{name}” with {value.Noun} is not understood, and passed over. {Advice(own)}");
            }
        }
    }

    private static bool TakeFact(ProductComponent component, string name, MarkedScalar value)
    {
        switch (name)
        {
            case "parts" when value.Text is "none" or "complete" or "partial":
                // Of two that differ, the one that says less.
                component.IsComplete = value.Text != "partial" && component.IsComplete is not false;
                component.HasNoParts = value.Text == "none" && component.IsComplete is true;
                return true;
            case "materials" when value.Text is "none" or "complete" or "partial":
                component.HasOtherMaterials |= value.Text == "partial";
                component.HasAllMaterials = !component.HasOtherMaterials;
                return true;
            case "tool:role" when value.Text is "direct" or "plant":
                component.Facts.Add(("role", value));
                return true;
            case "element" or "form":
                MaterialOf(component, null, value.Line).Facts.Add((name, value));
                return true;
            case "made-with" when value.Text is "none" or "complete" or "partial":
                component.HasOtherTools |= value.Text == "partial";
                component.HasAllTools = !component.HasOtherTools && (component.HasAllTools || value.Text == "complete");
                component.Facts.Add((name, value));
                return true;
            case "name" when value.Text == Unknown:
                component.IsNameless = true;
                return true;
            case "trait" when value.Text == "partial":
                component.HasOtherTraits = true;
                break;
        }

        if (Plain.Contains(name) || name.StartsWith("class:", StringComparison.Ordinal) || name.StartsWith("spec:", StringComparison.Ordinal))
        {
            component.Facts.Add((name, value));
            return true;
        }

        return false;
    }

    private static bool TakeOrigin(ProductComponent component, string name, MarkedScalar value)
    {
        switch (name.Contains(':', StringComparison.Ordinal) ? name.Split(':') : [])
        {
            case ["origin", { Length: > 0 } step] when ProductStages.Read(step, value) is { } stage:
                (component.Stages ??= []).Add(stage);
                return true;
            case ["origin", { Length: > 0 } step, "basis"]:
                return TakeBasis(component.Stages, step, value.Text);
            case ["material", { Length: > 0 } symbol]:
                var material = MaterialOf(component, symbol, value.Line);
                if (value.Text == Unknown)
                {
                    // That it is there, is told; how much of it, is not.
                }
                else if (value.Text.EndsWith("w/w", StringComparison.Ordinal))
                {
                    // A share of a mass that is not told is no mass.
                    material.Facts.Add(("share", value));
                }
                else
                {
                    material.Facts.Add(("mass", value));
                }

                return true;
            case ["material", { Length: > 0 } symbol, "origin", { Length: > 0 } step] when ProductStages.Read(step, value) is { } stage:
                var made = MaterialOf(component, symbol, value.Line);
                (made.Stages ??= []).Add(stage);
                return true;
            case ["material", { Length: > 0 } symbol, "origin", { Length: > 0 } step, "basis"]:
                return TakeBasis(MaterialOf(component, symbol, value.Line).Stages, step, value.Text);
            case ["material", { Length: > 0 } symbol, var fact] when OfMaterial.Contains(fact):
                MaterialOf(component, symbol, value.Line).Facts.Add((fact, value));
                return true;
            default:
                return false;
        }
    }

    private static bool TakeUse(ProductFile file, int at, string name, MarkedScalar value)
    {
        if (name == "use")
        {
            return TakeUse(file, at, value);
        }

        if (name == "made-with" && value.Text.Split('|') is [{ Length: > 0 } tool, var role])
        {
            file.UseNamed(tool, new(at, -1, value.Line) { IsProduction = true, Role = role == Unknown ? null : value with { Text = role } });
            return true;
        }

        return false;
    }

    private static bool TakeUse(ProductFile file, int at, MarkedScalar value)
    {
        // A whole, how many, and how, if it is told.
        Span<Range> places = stackalloc Range[4];
        var text = value.Text.AsSpan();
        var count = text.Split(places, '|');
        if (count is not (2 or 3) || text[places[0]].IsEmpty)
        {
            return false;
        }

        var quantity = text[places[1]];
        var how = count == 3 ? text[places[2]] : default;
        var (isOpen, isHowOpen) = (quantity.SequenceEqual(Unknown), how.SequenceEqual(Unknown));
        var whole = file.Find(text[places[0]]);
        file.UsedIn(whole < 0 ? text[places[0]].ToString() : null, new(whole, at, value.Line)
        {
            Quantity = isOpen ? null : file.Part(value, quantity),
            How = count == 3 && !isHowOpen ? file.Part(value, how) : null,
            IsOpen = isOpen,
            IsHowOpen = isHowOpen,
        });
        return true;
    }

    // The basis may only be told of a stage that was told before it.
    private static bool TakeBasis(List<ProductStage>? stages, string step, string basis)
    {
        if (stages?.FindLast(stage => stage.Name == step) is not { } stage)
        {
            return false;
        }

        stage.Basis = basis;
        return true;
    }

    private static ProductMaterial MaterialOf(ProductComponent component, string? symbol, int line)
    {
        var material = component.Materials.Find(m => m.Symbol == symbol);
        if (material is null)
        {
            component.Materials.Add(material = new(line) { Symbol = symbol });
            if (symbol is not null)
            {
                // Several materials of one element are told apart by what follows it: Fe#2.
                if (symbol.Split('#')[0] is { Length: > 0 } element)
                {
                    material.Facts.Add(("element", new(element, IsQuoted: true, line, 0)));
                }
            }
        }

        return material;
    }

    private static string Advice(string name) => name switch
    {
        "use" => "Write the reference of the whole, the number in it, and how: board|2|incorporated.",
        "made-with" => "Write the reference of the tool and its role: scanner|plant, or none, complete or partial.",
        "name" => "Write unknown, where the name is only a label.",
        "parts" or "materials" => "Write none, complete or partial.",
        "tool:role" => "Write direct or plant.",
        _ when name.EndsWith(":basis", StringComparison.Ordinal) => "Write it after the stage that it belongs to.",
        _ when name.StartsWith("origin:", StringComparison.Ordinal) || name.Contains(":origin:", StringComparison.Ordinal) => "Write places with their shares: US=70;TW=30.",
        _ => Nearest.Advice(name, Names),
    };
}
