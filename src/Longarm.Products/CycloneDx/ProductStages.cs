using Longarm.Text;

namespace Longarm.Products;

/// <summary>Concludes from stages where an item or a material is from.</summary>
internal static class ProductStages
{
    private static readonly string[][] OfCommodity = [["manufactured", "assembled"], [""]];
    private static readonly string[][] OfSoftware = [["developed"], ["built"], [""]];
    private static readonly string[] Sources = ["mined", "harvested", "recycled"];

    // At these nothing is done to the substance itself.
    private static readonly string[] NoProcessing = ["", "mined", "harvested", "designed", "developed", "tested", "collected", "trained", "hosted", "operated", "maintained"];

    /// <summary>Reads places with shares, such as <c>US=70;TW=30</c>; null if it is something else.</summary>
    public static ProductStage? Read(string name, MarkedScalar value)
    {
        ProductStage stage = new(name, value.Line);
        foreach (var share in value.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var percent = share.Split('=', StringSplitOptions.TrimEntries) switch
            {
                [_] => 100m,
                [_, var number] => ProductQuantity.Number(number.TrimEnd('%', ' ')),
                _ => null,
            };
            if (percent is not (>= 0 and <= 100))
            {
                return null;
            }

            stage.Shares.Add((value with { Text = share.Split('=')[0].Trim() }, percent.Value));
        }

        return stage.Shares.Count == 0 ? null : stage;
    }

    /// <summary>An item is from where it was manufactured or assembled, one of them where these differ; software from where it was developed, else built.</summary>
    public static void SettleItem(ProductFile file, ProductComponent component)
    {
        if (component.Stages is null)
        {
            return;
        }

        // A kind that is stated stands above the one that the type of the component gives.
        List<string?> kinds = [.. component.Facts.Where(f => f.Fact == "kind").Select(f => f.Value.Text).Distinct()];
        var places = kinds.Count > 1 ? [] : PlacesOf(file, component.Stages, (kinds.Count == 1 ? kinds[0] : component.Kind) == "software" ? OfSoftware : OfCommodity);
        component.Facts.AddRange(places.Select(place => ("origin", place)));
        if (places.Count > 1)
        {
            (component.Alternatives ??= []).Add("origin");
        }

        if (component.IsMaterial)
        {
            return;
        }

        foreach (var stage in component.Stages.Where(s => s.Name.Length > 0 && !CycloneDxWords.Stages.Contains(s.Name)))
        {
            file.Remark(stage.Line, "LP037", $"The stage “{stage.Name}” of “{component.Name}” is none that says where an item is from. It is shown, and decides nothing. {Nearest.Advice(stage.Name, CycloneDxWords.Stages)}");
        }
    }

    /// <summary>
    /// A material is from one of the places where it was mined and processed: which of them a law counts, it says itself. What was
    /// only mined somewhere may have been processed anywhere, and the other way round: then nothing is concluded. Places say nothing
    /// of whose technology was used.
    /// </summary>
    public static void SettleMaterial(ProductFile file, ProductMaterial material)
    {
        if (material.Facts.Find(f => f.Fact == "share") is { Value: { } share } && !material.Has("mass"))
        {
            file.Remark(share.Line, "LP042", $"How much {NameOf(material)} there is, is told as a share ({share.Text}). Its mass stays unknown: write it, for example 0.012 kg.");
        }

        var stages = material.Stages?.Where(stage => stage.Name.Length > 0 && (Sources.Contains(stage.Name) || !NoProcessing.Contains(stage.Name))).ToList() ?? [];
        if (stages.Count == 0)
        {
            Add(material, "origin", PlacesOf(file, material.Stages, [[""]]));
            return;
        }

        var isWhole = stages.TrueForAll(stage => Whole(file, stage));
        if (!stages.Exists(stage => Sources.Contains(stage.Name)) || stages.TrueForAll(stage => Sources.Contains(stage.Name)))
        {
            file.Remark(stages[0].Line, "LP047", $"Of {NameOf(material)} it is not told both where it was mined and where it was processed. Its origin stays unknown: state it, for example with longarm:origin on a material, or longarm:material:Sm:origin on what holds it.");
            return;
        }

        Add(material, "origin", isWhole ? Distinct(stages) : []);
        if (!material.Has("processed-with"))
        {
            file.Remark(stages[0].Line, "LP041", $"Where {NameOf(material)} was processed does not say whose technology was used. That stays unknown: state it, for example with longarm:material:Sm:processed-with on what holds it.");
        }
    }

    private static string NameOf(ProductMaterial material) =>
        material.Symbol is { Length: > 0 } symbol ? symbol : material.Facts.Find(f => f.Fact == "element").Value?.Text ?? "this material";

    private static void Add(ProductMaterial material, string fact, List<MarkedScalar> places)
    {
        material.Facts.AddRange(places.Select(place => (fact, place)));
        if (places.Count > 1)
        {
            (material.Alternatives ??= []).Add(fact);
        }
    }

    private static List<MarkedScalar> PlacesOf(ProductFile file, List<ProductStage>? stages, string[][] order)
    {
        foreach (var names in stages is null ? [] : order)
        {
            List<ProductStage> these = [.. stages!.Where(stage => names.Contains(stage.Name))];
            if (these.Count > 0)
            {
                return these.TrueForAll(stage => Whole(file, stage)) ? Distinct(these) : [];
            }
        }

        return [];
    }

    private static List<MarkedScalar> Distinct(List<ProductStage> stages) =>
        [.. stages.SelectMany(stage => stage.Shares).Where(share => share.Percent > 0).Select(share => share.Place).DistinctBy(place => place.Text, StringComparer.Ordinal)];

    // A tenth of a percent may be what a law asks about.
    private static bool Whole(ProductFile file, ProductStage stage)
    {
        var sum = stage.Shares.Sum(share => share.Percent);
        if (sum == 100)
        {
            return true;
        }

        file.Remark(stage.Line, "LP036", $"The shares of the stage “{stage.Name}” add up to {ProductQuantity.Text(sum)} %, not to 100 %. Where the rest is from stays unknown.");
        return false;
    }
}
