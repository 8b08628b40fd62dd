using System.CommandLine;
using System.Globalization;
using Longarm.Cli;

// The YAML reader compiles patterns that it then uses once or never: a tenth of the time of a check.
AppContext.SetSwitch("System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported", args is ["serve", ..]);

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

RootCommand root = new("How far the law reaches into a product: export controls and trade measures, with proof. Not legal advice.")
{
    AdviseCommand.Create(),
    AnswerSheetCommand.Create(),
    AskCommand.Create(),
    AuditCommand.Create(),
    CheckCommand.Create(),
    ClassifyCommand.Create(),
    CompareCommand.Create(),
    DecisionsCommand.Create(),
    ListsCommand.Create(),
    MeasuresCommand.Create(),
    OwnershipCommand.Create(),
    PartiesCommand.Create(),
    ProductCommand.Create(),
    RulesCommand.Create(),
    SchemaCommand.Create(),
    ScreenCommand.Create(),
    ServeCommand.Create(),
};
return Host.Run(() =>
{
    var asked = root.Parse(args);
    foreach (var error in asked.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    if (asked.Errors.Count > 0)
    {
        Console.Error.WriteLine($"Write “longarm {asked.CommandResult.Command.Name switch { "longarm" => "", var name => $"{name} " }}--help” to see how it is called.");
        return Host.BadInput;
    }

    return asked.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
});
