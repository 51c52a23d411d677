Console.Out.WriteLine("beltroad");
