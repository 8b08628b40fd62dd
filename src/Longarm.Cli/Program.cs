using System.CommandLine;
using System.Globalization;
using Longarm.Cli;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

RootCommand root = new("How far the law reaches into a product: export controls and trade measures, with proof. Not legal advice.")
{
    CheckCommand.Create(),
    RulesCommand.Create(),
};
return Host.Run(() => root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
