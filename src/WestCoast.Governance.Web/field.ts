import './field/field-app.ts';
